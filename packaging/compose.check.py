"""Holds compose.yaml to what Compose and the bot know. Called by packaging/check:

    compose.check.py compose.yaml compose_spec.json lanekeeper

The file is held to the schema of Compose's own specification, every secret, network and volume that
a service names is declared and every one declared is used, and the bot, given the environment of
its service, finds no setting in it that it does not know.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

compose = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text())
schema = json.loads(pathlib.Path(sys.argv[2]).read_text())
binary = sys.argv[3]
wrong = [
    f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
    for error in jsonschema.Draft7Validator(schema).iter_errors(compose)
]

services = compose["services"]
for kind in ("secrets", "networks", "volumes"):
    named = set()
    for service in services.values():
        for one in service.get(kind, []):
            named.add(one.split(":")[0] if isinstance(one, str) else one["source"])
    declared = set(compose.get(kind, {}))
    wrong += [f"{kind}: `{name}` is not declared" for name in sorted(named - declared)]
    wrong += [f"{kind}: nothing uses `{name}`" for name in sorted(declared - named)]
for name, service in services.items():
    for other, condition in service.get("depends_on", {}).items():
        if condition["condition"] == "service_healthy" and "healthcheck" not in services[other]:
            wrong.append(f"{name} waits for `{other}` to be healthy, which nothing checks")

with tempfile.TemporaryDirectory() as folder:
    environment = {}
    for variable, value in services["bot"]["environment"].items():
        if value.startswith("/run/secrets/"):
            secret = value.removeprefix("/run/secrets/")
            if secret not in services["bot"]["secrets"]:
                wrong.append(f"{variable}: the bot has no secret `{secret}`")
            value = f"{folder}/{secret}"
            # A stand-in that has the form of what the file will hold.
            content = "postgres://user:password@postgres/base" if "url" in secret else "token"
            pathlib.Path(value).write_text(content)
        environment[variable] = value
    # Settings are read before anything is asked; that nobody answers is as it should be.
    environment["LANEKEEPER_OPERATING__LISTEN"] = "127.0.0.1:9"
    command = [binary, "healthcheck"]
    ended = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
    if ended.returncode != 1 or "127.0.0.1:9" not in ended.stderr:
        wrong.append(f"the bot does not take its environment: {ended.stderr.strip()}")

if wrong:
    sys.exit("\n".join(f"compose.yaml: {complaint}" for complaint in wrong))
