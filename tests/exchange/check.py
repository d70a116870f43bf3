"""Reads what Milepost writes by programs that know nothing of it.

usage: check.py MILEPOST PROJECT
"""

import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import feedparser
import icalendar
import jsonschema
import openpyxl
import referencing
import referencing.jsonschema

MILEPOST, PROJECT = sys.argv[1], sys.argv[2]


def export(form, *more):
    command = [MILEPOST, "export", form, PROJECT, "--audience", "board", *more]
    return subprocess.run(command, check=True, capture_output=True).stdout


def data():
    plan = json.loads(export("json"))
    schema = json.loads(subprocess.run([MILEPOST, "schema", "export"], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(plan)
    return plan


def schema_tool(folder):
    """The data by a validator on the command line, which knows the drafts and formats by itself."""
    portal = folder / "site"
    check = pathlib.Path(sys.executable).with_name("check-jsonschema")
    schema = portal / "data" / "plan.schema.json"
    subprocess.run([check, "--check-metaschema", schema], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([check, "--schemafile", schema, portal / "data" / "plan.json"], check=True, stdout=subprocess.DEVNULL)


def pipelines(folder):
    """The pipelines by the schemas of GitLab and GitHub, whose workflows Gitea takes."""
    check = pathlib.Path(sys.executable).with_name("check-jsonschema")
    written = {
        "gitlab": (".gitlab-ci.yml", "vendor.gitlab-ci"),
        "github": (".github/workflows/milepost.yml", "vendor.github-workflows"),
        "gitea": (".gitea/workflows/milepost.yml", "vendor.github-workflows"),
    }
    for forge, (path, schema) in written.items():
        subprocess.run([MILEPOST, "init", folder / forge, "--ci", forge], check=True, stdout=subprocess.DEVNULL)
        command = [check, "--builtin-schema", schema, folder / forge / path]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def feed(plan, folder):
    read = feedparser.parse((folder / "site" / "feed.xml").read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10", read.version
    updates = sorted(plan["updates"], key=lambda update: update["date"], reverse=True)
    assert len(read.entries) == len(updates), len(read.entries)
    assert [entry.title for entry in read.entries] == [update["title"] for update in updates]
    assert len({entry.id for entry in read.entries}) == len(updates)
    assert all(entry.link.startswith("https://") for entry in read.entries)
    changes = feedparser.parse((folder / "site" / "changes" / "feed.xml").read_bytes())
    assert not changes.bozo, changes.get("bozo_exception")
    months = sorted(folder.glob("site/changes/month-*.html"), reverse=True)
    assert months and [entry.link.rsplit("/", 1)[1] for entry in changes.entries] == [month.name for month in months]
    assert all(entry.summary and entry.updated.endswith("T00:00:00Z") for entry in changes.entries)


def oc4ids(plan):
    """By the standard's own schema, where somebody has put it beside: it is not ours to hand on."""
    package = json.loads(export("oc4ids"))
    project = package["projects"][0]
    assert len(project["milestones"]) == len(plan["milestones"])
    places = [os.environ.get("MILEPOST_OC4IDS"), pathlib.Path(PROJECT).resolve().parent.parent / "shared/data/oc4ids"]
    for place in [pathlib.Path(place) for place in places if place]:
        names = ["project-schema.json", "project-package-schema.json"]
        if not all((place / name).exists() for name in names):
            continue
        schemas = [json.loads((place / name).read_text(encoding="utf-8")) for name in names]
        registry = referencing.Registry().with_resources(
            (schema["id"], referencing.jsonschema.DRAFT4.create_resource(schema)) for schema in schemas
        )
        validator = jsonschema.Draft4Validator(
            schemas[1], registry=registry, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
        )
        validator.validate(package)
        return "the package is what the schema of the standard says"
    return "the schema of the standard is not here, so that only counts are compared; MILEPOST_OC4IDS names its folder"


def calendar(plan):
    read = icalendar.Calendar.from_ical(export("ics"))
    events = {str(event["SUMMARY"]): event for event in read.walk("VEVENT")}
    assert len(events) == len(plan["milestones"]), len(events)
    uids = {str(event["UID"]) for event in events.values()}
    assert len(uids) == len(events)
    for milestone in plan["milestones"]:
        event = events[milestone["title"]]
        day = datetime.date.fromisoformat(milestone["computed"]["finish"])
        assert event["DTSTART"].dt == day, milestone["id"]
        assert event["DTEND"].dt == day + datetime.timedelta(days=1)


def workbook(plan, folder):
    path = folder / "plan.xlsx"
    export("xlsx", "-o", str(path))
    book = openpyxl.load_workbook(path, read_only=True)
    rows = list(book["Milestones"].iter_rows(values_only=True))
    head, rows = rows[0], rows[1:]
    assert len(rows) == len(plan["milestones"])
    finish = head.index("computed.finish")
    for row, milestone in zip(rows, plan["milestones"]):
        assert row[0] == milestone["id"]
        assert row[finish].date().isoformat() == milestone["computed"]["finish"], milestone["id"]
    payments = list(book["Payments"].iter_rows(values_only=True))[1:]
    total = sum(payment["amount"] for payment in plan["payments"])
    assert abs(sum(row[2] for row in payments) - total) < 0.005


def tables(plan, folder):
    export("csv", "-o", str(folder / "tables"))
    with open(folder / "tables" / "milestones.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [milestone["id"] for milestone in plan["milestones"]]
    for path in (folder / "tables").glob("*.csv"):
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.reader(file):
                assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row), path


def microsoft_project(plan, folder):
    import jpype
    import mpxj  # noqa: F401

    path = folder / "plan.xml"
    export("mspdi", "-o", str(path))
    jpype.startJVM()
    from org.mpxj.reader import UniversalProjectReader

    read = UniversalProjectReader().read(str(path))
    tasks = {str(task.getName()): task for task in read.getTasks() if not task.getSummary()}
    assert len(tasks) == len(plan["milestones"]), len(tasks)
    titles = {milestone["id"]: milestone["title"] for milestone in plan["milestones"]}
    for milestone in plan["milestones"]:
        task = tasks[milestone["title"]]
        computed = milestone["computed"]
        assert str(task.getFinish())[:10] == computed["finish"], (milestone["id"], str(task.getFinish()))
        assert str(task.getStart())[:10] == computed["start"], (milestone["id"], str(task.getStart()))
        assert task.getCritical() == computed["critical"], milestone["id"]
        links = {str(link.getPredecessorTask().getName()) for link in task.getPredecessors()}
        waits = milestone.get("depends_on", [])
        assert links == {titles[one["id"]] for one in waits}, milestone["id"]
        for link in task.getPredecessors():
            one = next(one for one in waits if titles[one["id"]] == str(link.getPredecessorTask().getName()))
            assert link.getLag().getDuration() == one.get("lag", 0), milestone["id"]
            assert str(link.getType()) == one.get("type", "FS"), milestone["id"]
    costs = {}
    for line in plan["lines"]:
        if line.get("running") or line.get("cash") is False:
            continue
        named = list(line.get("milestones", []))
        named += [m["id"] for m in plan["milestones"] if line["id"] in m.get("budget", []) and m["id"] not in named]
        for one in named:
            costs[one] = costs.get(one, 0) + line["computed"]["planned"] / len(named)
    for milestone in plan["milestones"]:
        cost = tasks[milestone["title"]].getCost()
        wanted = costs.get(milestone["id"], 0)
        assert abs((float(cost.doubleValue()) if cost else 0) - wanted) < 0.05, (milestone["id"], str(cost), wanted)
    jpype.shutdownJVM()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    plan = data()
    print("jsonschema: the data is what its schema says")
    subprocess.run(
        [MILEPOST, "build", PROJECT, "--audience", "board", "-o", folder / "site"], check=True, capture_output=True
    )
    schema_tool(folder)
    print("check-jsonschema: the data in the portal is what the schema beside it says")
    pipelines(folder)
    print("check-jsonschema: the pipelines are what GitLab and GitHub say a pipeline is")
    feed(plan, folder)
    print("feedparser: one feed holds each update, the other each month of changes, the latest first")
    print(f"oc4ids: {oc4ids(plan)}")
    calendar(plan)
    print("icalendar: each milestone is on its day")
    workbook(plan, folder)
    print("openpyxl: dates and amounts of the workbook are those of the data")
    tables(plan, folder)
    print("csv: each table is read, and no cell is a formula")
    microsoft_project(plan, folder)
    print("mpxj: tasks, dates, links and costs are those of the data")
