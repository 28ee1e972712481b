"""Joins what each release has: one line for each item and stretch of releases in which nothing of it changed."""


def spans(releases, tables):
    """Rows (name, first, last, columns) of tables, one for each release, oldest first.

    last is empty where the newest release still has it.
    """
    found = []
    open_rows = {}
    for release, before, table in zip(releases, [None, *releases], tables):
        for name, row in open_rows.copy().items():
            if table.get(name) != row["columns"]:
                row["last"] = before
                found.append(open_rows.pop(name))
        for name, columns in table.items():
            if name not in open_rows:
                open_rows[name] = {"name": name, "first": release, "last": "", "columns": columns}
    found.extend(open_rows.values())
    order = {release: at for at, release in enumerate(releases)}
    return sorted(found, key=lambda row: (row["name"], order[row["first"]]))


def renames(releases, tables):
    """Fills in what replaced a flag that went without a word: the one that came in the very next release
    and has all words of its name."""
    for table, later in zip(tables, tables[1:]):
        before, after = _names(table), _names(later)
        for name in table:
            words = set(name.strip("-").split("-"))
            if name not in after and not table[name]["replacement"]:
                heirs = [new for new in after - before if words <= set(new.strip("-").split("-"))]
                if len(heirs) == 1:
                    yield name, heirs[0]


def _names(table):
    return {name for first, row in table.items() for name in [first, *row["aliases"].split(",")] if name}


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# " + "\t".join(["name", "first", "last", *columns]) + "\n")
        for row in rows:
            out.write("\t".join([row["name"], row["first"], row["last"], *(row["columns"][c] for c in columns)]) + "\n")
