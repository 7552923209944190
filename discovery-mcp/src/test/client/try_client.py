"""Drives the server with the official Python client: `pip install mcp`, then `python try_client.py ./discovery mcp --offline`.

Lists the tools, calls each, and prints the progress and the times.
"""
import asyncio
import os
import sys
import time

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

CALLS = [
    ("resolve_model", {"model": "nova-pro", "from": "us-east-1"}),
    ("best_region", {"model": "nova-pro", "limit": 2}),
    ("show_model", {"model": "nova-pro"}),
    ("list_models", {"match": ["nova"], "limit": 3}),
    ("find_routes", {"model": "nova-pro", "from": "us-east-1"}),
    ("what_changed", {"since": "7d"}),
    ("diagnose_error", {"error": "ValidationException: The provided model identifier is invalid."}),
    ("check_ids", {"ids": ["amazon.nova-pro-v1:0", "anthropic.claude-v2:1"]}),
    ("resolve_model", {"model": "no-such-model"}),
    ("resolve_model", {"modle": "nova-pro"}),
]


async def progress(done, total, message):
    print(f"  progress {done}/{total} {message}")


async def main(command):
    server = StdioServerParameters(command=command[0], args=command[1:], env=dict(os.environ))
    start = time.time()
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as session:
            about = await session.initialize()
            print(f"initialized after {time.time() - start:.2f} s: {about}")
            tools = await session.list_tools()
            print("tools:", [tool.name for tool in tools.tools])
            for name, arguments in CALLS:
                begin = time.time()
                result = await session.call_tool(name, arguments, progress_callback=progress)
                error = getattr(result, "is_error", getattr(result, "isError", None))
                print(f"== {name} {arguments} error={error} {time.time() - begin:.2f} s")
                for part in result.content:
                    print(part.text)


asyncio.run(main(sys.argv[1:]))
