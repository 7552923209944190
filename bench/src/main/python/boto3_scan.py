"""Scans every region with boto3, ten at once, as scripts for Bedrock do; the measure for the program's own cold scan.

    python3 boto3_scan.py FILE
"""

import concurrent.futures
import json
import sys

import boto3

WORKERS = 10


def scan(session, region):
    bedrock = session.client("bedrock", region_name=region)
    models = bedrock.list_foundation_models()["modelSummaries"]
    profiles = []
    pages = bedrock.get_paginator("list_inference_profiles")
    for kind in ("SYSTEM_DEFINED", "APPLICATION"):
        for page in pages.paginate(typeEquals=kind):
            profiles.extend(page["inferenceProfileSummaries"])
    for model in models:
        model["profiles"] = [
            profile["inferenceProfileId"]
            for profile in profiles
            if any(model["modelArn"] == each["modelArn"] for each in profile["models"])
        ]
    return region, models


def main(file):
    session = boto3.session.Session()
    described = session.client("ec2", region_name="us-east-1").describe_regions(AllRegions=True)["Regions"]
    regions = [each["RegionName"] for each in described if each["OptInStatus"] != "not-opted-in"]
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as workers:
        scanned = dict(workers.map(lambda region: scan(session, region), regions))
    with open(file, "w", encoding="utf-8") as out:
        json.dump(scanned, out, default=str)


if __name__ == "__main__":
    main(sys.argv[1])
