"""Cancels a scan with the official Python client, over a stand-in for AWS that is slow: `python try_slow.py SECONDS ./discovery mcp`.

Needs an empty cache. Prints the progress up to the cancel, how soon the next call is answered, and what the server still does.
"""
import asyncio
import os
import sys
import time

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

BEGIN = time.time()


def say(text):
    print(f"{time.time() - BEGIN:6.2f} s  {text}", flush=True)


async def progress(done, total, message):
    say(f"progress {done:.0f}/{total:.0f} {message}")


async def main(command, patience):
    server = StdioServerParameters(command=command[0], args=command[1:], env=dict(os.environ))
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            say("initialized")
            call = asyncio.create_task(session.call_tool("list_models", {}, progress_callback=progress))
            await asyncio.sleep(patience)
            say("cancel")
            call.cancel()
            try:
                await call
                say("the call was answered before the cancel")
            except asyncio.CancelledError:
                say("cancelled")
            await session.send_ping()
            say("ping answered")
            result = await session.call_tool("resolve_model", {"model": "nova-pro"}, progress_callback=progress)
            say("answered: " + result.content[0].text)
    say("end")


asyncio.run(main(sys.argv[2:], float(sys.argv[1])))
