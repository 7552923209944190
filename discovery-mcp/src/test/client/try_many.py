"""Measures a server for agents: `python try_many.py ./discovery mcp --offline`. Needs Linux, and no library.

Prints the median time to the first answer as a multiple of `java -version`, run in turns, and the memory, threads and open files
after 100 and after 1,000 calls of one server.
"""
import json
import os
import statistics
import subprocess
import sys
import time

INITIALIZE = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "try", "version": "1"}}
CALL = {"name": "resolve_model", "arguments": {"model": "nova-pro", "from": "us-east-1"}}
RUNS = 7


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.last = 0
        self.ask("initialize", INITIALIZE)
        self.send({"method": "notifications/initialized"})

    def send(self, message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, method, params):
        self.last += 1
        self.send({"id": self.last, "method": method, "params": params})
        while True:
            answer = json.loads(self.process.stdout.readline())
            if answer.get("id") == self.last:
                return answer["result"]

    def call(self):
        assert not self.ask("tools/call", CALL).get("isError"), "the tool has failed"

    def state(self):
        place = f"/proc/{self.process.pid}"
        with open(place + "/status", encoding="ascii") as status:
            lines = dict(line.split(":", 1) for line in status)
        memory = int(lines["VmRSS"].split()[0]) // 1024
        return f"{memory} MB, {int(lines['Threads'])} threads, {len(os.listdir(place + '/fd'))} open files"

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(30) == 0, "the server has failed"


def first_answer(command):
    begin = time.time()
    server = Server(command)
    server.call()
    taken = time.time() - begin
    server.close()
    return taken


def java():
    begin = time.time()
    subprocess.run(["java", "-version"], stderr=subprocess.DEVNULL, check=True)
    return time.time() - begin


def main(command):
    times = [(java(), first_answer(command)) for _ in range(RUNS)]
    base, first = (statistics.median(each) for each in zip(*times))
    print(f"first answer: {first:.2f} s, {first / base:.1f} times java -version")
    server = Server(command)
    for count in range(1, 1001):
        server.call()
        if count in (100, 1000):
            print(f"after {count} calls: {server.state()}")
    server.close()


main(sys.argv[1:])
