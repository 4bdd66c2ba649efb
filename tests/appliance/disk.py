"""What a card holds after the power was cut, read from outside on a copy of it: the file system, and Limber's database in it."""
import json
import re
import sqlite3
import subprocess

# What every boot after a cut does, too: the journal is played back, and files that were open when their name went are cleared.
AS_EVERY_BOOT = re.compile(r"^\S+: (recovering journal|Clearing orphaned inode .*)$")


def checked(how, image):
    """What e2fsck says, line by line; 0 is the only exit status without damage."""
    done = subprocess.run(["e2fsck", *how, image], check=False, capture_output=True, text=True)
    said = [line for line in done.stdout.split("\n") if line]
    assert done.returncode == 0, f"the file system is damaged: e2fsck {' '.join(how)}: {done.returncode}: {said}{done.stderr}"
    return said


def needs_what_every_boot_does(image):
    """Does that much, then only asks: e2fsck -p mends damage without a word, and says that it mended where only the totals are the
    kernel's sloppy ones.
    @return what was done, in a few words"""
    said = checked(["-p", "-E", "journal_only"], image)
    assert all(map(AS_EVERY_BOOT.match, said)), f"the journal needs more than to be played back: {said}"
    checked(["-fn"], image)
    orphans = sum("orphaned" in line for line in said)
    done = "clean after its journal was played back" if said else "clean"
    return done + (f", {orphans} file(s) without a name cleared" if orphans else "")


def kept(wall):
    """(what the database says is under way, its sessions, what the file system needed)"""
    copy, folder = wall.work / "cut.img", wall.work / "cut"
    subprocess.run(["cp", "--sparse=always", wall.disk, copy], check=True)
    needed = needs_what_every_boot_does(copy)
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir()
    for name in ("limber.db", "limber.db-wal"):
        subprocess.run(["debugfs", "-R", f"dump /var/lib/limber/{name} {folder / name}", copy], check=True, capture_output=True)
    copy.unlink()
    database = sqlite3.connect(folder / "limber.db")
    whole = database.execute("PRAGMA integrity_check").fetchall()
    assert whole == [("ok",)], f"the database is damaged: {whole}"
    saved = json.loads(database.execute("SELECT saved FROM position").fetchone()[0])
    sessions = database.execute("SELECT count(*) FROM session").fetchone()[0]
    database.close()
    return saved, sessions, needed
