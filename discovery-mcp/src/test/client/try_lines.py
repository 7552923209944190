"""Drives the server in raw lines: `python try_lines.py ./discovery mcp --cache new.db`, with a stand-in for AWS that is slow.

Sends garbage, cancels the first scan, asks for a ping, makes 1,000 calls, and prints the threads and the memory before and after.
"""
import json
import subprocess
import sys
import time


def memory(pid):
    lines = open(f"/proc/{pid}/status").read().splitlines()
    return [line for line in lines if line.startswith(("VmRSS", "Threads"))]


server = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def send(message):
    server.stdin.write((message if isinstance(message, str) else json.dumps(message)) + "\n")
    server.stdin.flush()


def receive(wanted):
    while True:
        message = json.loads(server.stdout.readline())
        if message.get("id") == wanted:
            return message
        print("  also:", json.dumps(message)[:160])


def call(number, tool, arguments):
    params = {"name": tool, "arguments": arguments, "_meta": {"progressToken": f"p{number}"}}
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params}


client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "lines", "version": "1"}}
send("garbage {{{")
print(receive(None))
send({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": client})
receive(0)
send({"jsonrpc": "2.0", "method": "notifications/initialized"})
send(call(1, "list_models", {}))
time.sleep(1)
send({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})
send({"jsonrpc": "2.0", "id": 2, "method": "ping"})
print(receive(2))
send(call(3, "resolve_model", {"model": "nova-pro"}))
print(receive(3)["result"]["content"][0]["text"])
print("before", memory(server.pid))
for number in range(10, 1010):
    send(call(number, "resolve_model", {"model": "nova-pro", "from": "us-east-1"}))
    assert "result" in receive(number)
    if number % 250 == 0:
        print(number, memory(server.pid))
print("after", memory(server.pid))
server.stdin.close()
print("exit code", server.wait(), server.stdout.read())
