"""The meeting of fifty people for CP-SAT: reads it as JSON, and prints in a line what was reached and when."""

import json
import sys
import time

from ortools.sat.python import cp_model

meeting = json.load(sys.stdin)
service = [number for number, size in enumerate(meeting["services"]) for _ in range(size)]
people, tables, rounds = range(len(service)), range(meeting["tables"]), range(meeting["rounds"])
kept = {tuple(sorted(pair)) for pair in meeting["pairs"]}

model = cp_model.CpModel()
sits = {(p, t, r): model.new_bool_var("") for p in people for t in tables for r in rounds}
for r in rounds:
    for p in people:
        model.add_exactly_one(sits[p, t, r] for t in tables)
    for t in tables:
        model.add(sum(sits[p, t, r] for p in people) == meeting["size"])
        model.add_at_least_one(sits[p, t, r] for p in people if p % 2 == 0)
        for one, other in kept:
            model.add(sits[one, t, r] == sits[other, t, r])
    for table, p in enumerate(meeting["fixed"]):
        model.add(sits[p, table, r] == 1)

objective = []
for one in people:
    for other in range(one + 1, len(service)):
        if (one, other) in kept:
            continue
        meets = []
        for r in rounds:
            met = model.new_bool_var("")
            for t in tables:
                model.add_bool_or(~sits[one, t, r], ~sits[other, t, r], met)
            meets.append(met)
        extra = model.new_int_var(0, len(rounds), "")
        model.add(extra >= sum(meets) - 1)
        objective.append(1000 * extra)
for number, size in enumerate(meeting["services"]):
    if size > 1:
        members = [p for p in people if service[p] == number]
        for r in rounds:
            for t in tables:
                shared = model.new_int_var(0, size, "")
                model.add(shared >= sum(sits[p, t, r] for p in members) - 1)
                objective.append(10 * shared)
model.minimize(sum(objective))

solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = meeting["seconds"]
solver.parameters.num_workers = 2
began = time.monotonic()
status = solver.solve(model)
seconds = time.monotonic() - began
if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
    proven = "proven" if status == cp_model.OPTIMAL else f"bound {solver.best_objective_bound:.0f}"
    print(f"objective {solver.objective_value:.0f} ({proven}) after {seconds:.1f} s")
else:
    print(f"nothing after {seconds:.1f} s")
