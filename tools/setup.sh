# shellcheck shell=sh
# shellcheck disable=SC2154 # $here, the checkout's folder, is set by ./resonanz and ./check, which read this
#
# Makes the checkout ready to run. Everything lands in .venv: a Python environment, uv, and the libraries of
# uv.lock, each checked against its hash. All words go to stderr: stdout belongs to the program. A set-up
# that cannot be finished says so in a sentence and exits with 69 (EX_UNAVAILABLE in sysexits.h).

venv=$here/.venv
log=$venv/setup.log

# Another project's environment is neither read nor written.
unset PYTHONHOME PYTHONPATH VIRTUAL_ENV

# make_ready run|dev: sets up what is missing for running or for developing; a millisecond or two when
# nothing is.
make_ready() {
    purpose=$1
    stamp=$venv/.ready-$purpose
    if is_ready; then return; fi
    find_python
    if ! { mkdir -p "$venv" 2>/dev/null && [ -w "$venv" ]; }; then
        stop "In $here darf nicht geschrieben werden; bitte Resonanz in einen eigenen Ordner klonen." \
            "$here cannot be written to; please clone Resonanz into a folder of your own."
    fi
    wait_for_others
    if ! is_ready; then set_up; fi
    exec 9<&-
}

# True if a set-up ended well for these very versions in this place, and its Python is still there.
is_ready() {
    [ -x "$venv/bin/python" ] && [ -f "$stamp" ] || return 1
    { IFS= read -r lock && IFS= read -r project; } <"$stamp" || return 1
    [ "$(fingerprint)" = "$lock
$project" ]
}

# The paths stand in it too: a checkout that was moved has to be set up again.
fingerprint() {
    cksum "$here/uv.lock" "$here/pyproject.toml"
}

# Sets $python to an interpreter's full name (/usr/bin/python3.11, not /usr/bin/python3): when the system
# moves on to the next version, that name vanishes and the environment is made anew.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        python=$("$name" -I -c 'import os, sys
print(os.path.realpath(sys.executable)) if sys.version_info >= (3, 11) else sys.exit(1)' 2>/dev/null) && return
    done
    found=$(python3 --version 2>/dev/null || echo –)
    stop "Resonanz braucht Python 3.11 oder neuer (gefunden: $found); bitte installieren und neu starten." \
        "Resonanz needs Python 3.11 or later (found: $found); please install it and start again."
}

# Two set-ups at once: the lock hangs on this shell's descriptor 9 and goes with it, however it ends.
wait_for_others() {
    exec 9<"$here/uv.lock"
    if lock_9 LOCK_NB; then return; fi
    say "Eine andere Einrichtung läuft gerade; ich warte auf sie." "Another set-up is at work; waiting for it."
    lock_9 LOCK_EX || : # a file system without locks: go on unprotected
}

lock_9() {
    "$python" -I -c "import fcntl; fcntl.flock(9, fcntl.LOCK_EX | fcntl.$1)" 2>/dev/null
}

set_up() {
    began=$(date +%s)
    say "Resonanz wird eingerichtet; das geschieht nur einmal." "Setting up Resonanz; this happens only once."
    : >"$log"
    say "[1/4] Was dieser Rechner mitbringt" "[1/4] What this machine has"
    complete_machine
    say "[2/4] Eine eigene Python-Umgebung in .venv" "[2/4] A Python environment of its own in .venv"
    make_environment || stop_with_log
    say "[3/4] Die Bibliotheken aus uv.lock" "[3/4] The libraries of uv.lock"
    fetch_libraries || stop_with_log
    say "[4/4] Resonanz selbst übersetzen" "[4/4] Compiling Resonanz itself"
    quietly "$venv/bin/python" -I -m compileall -q "$here/audit" || : # only for speed
    { fingerprint >"$venv/.ready-run" && fingerprint >"$stamp"; } || stop_with_log
    rm -f "$venv/.unfinished"
    seconds=$(($(date +%s) - began))
    say "Fertig nach $seconds Sekunden." "Ready after $seconds seconds."
}

# Installs what the system lacks, or says how to. Only PDF reports need Pango, so whoever may not install it
# can start all the same; ./check cannot.
complete_machine() {
    lacking=$(what_is_lacking)
    if [ -z "$lacking" ]; then return; fi
    name_command
    if install_packages; then lacking=$(what_is_lacking); fi
    if [ -z "$lacking" ]; then return; fi
    say "Es fehlt: $lacking. Diese Zeile installiert es:" "Missing: $lacking. This line installs it:"
    printf '\n    %s\n\n' "$command" >&2
    case $lacking:$purpose in
        *venv* | *:dev) stop "Danach bitte noch einmal starten." "Then please start again." ;;
    esac
    say "Bis dahin geht alles außer PDF-Berichten." "Until then everything works but PDF reports."
}

# Names each missing thing. The libraries are sought under the names by which WeasyPrint will seek them.
what_is_lacking() {
    "$python" -I -c '
import ctypes, importlib.util, sys

missing = []
if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
    missing.append("python3-venv")
linux = "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"
mac = "libpango-1.0.dylib", "libpangoft2-1.0.dylib", "libharfbuzz-subset.0.dylib"
for library in mac if sys.platform == "darwin" else linux:
    try:
        ctypes.CDLL(library)
    except OSError:
        missing.append(library)
print(*missing, sep=", ")
'
}

# Sets $packages and $command, the line to type on this system; what is there already it leaves alone.
name_command() {
    for manager in apt-get dnf pacman apk brew ''; do
        if command -v "${manager:-:}" >/dev/null; then break; fi
    done
    case $manager in
        apt-get)
            packages='python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0'
            command="apt-get update && apt-get install --no-install-recommends $packages"
            ;;
        dnf) command='dnf install python3 pango' ;;
        pacman) command='pacman -S --needed python pango' ;;
        apk) command='apk add python3 pango harfbuzz-subset' ;;
        *) command='brew install python pango' ;;
    esac
    case $manager:$(id -u) in
        brew:* | :* | *:0) ;;
        *) if command -v sudo >/dev/null; then command="sudo sh -c '$command'"; else command="su -c '$command'"; fi ;;
    esac
}

# Installs $packages where that is ours to do: on Debian and its children, as root or through sudo.
install_packages() {
    [ "$manager" = apt-get ] || return 1
    say "      Zu installieren: $packages" "      To be installed: $packages"
    sudo=
    if [ "$(id -u)" != 0 ]; then
        sudo=sudo
        sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ] && sudo -v; } || return 1
    fi
    apt_install || { quietly $sudo apt-get update && apt_install; }
}

# Sixty seconds of patience: a new machine is often still busy with its own updates.
apt_install() {
    # shellcheck disable=SC2086 # several words, or none
    quietly $sudo env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=60 $packages
}

# The marker outlives an interruption; what was left half done is not built upon.
make_environment() {
    if [ -e "$venv/.unfinished" ] || ! "$venv/bin/python" -c '' 2>/dev/null; then
        rm -rf "${venv:?}/bin" "${venv:?}/include" "${venv:?}/lib" "${venv:?}/lib64" "$venv/pyvenv.cfg"
    fi
    rm -f "$venv/.ready-run" "$venv/.ready-dev"
    : >"$venv/.unfinished"
    if [ ! -e "$venv/bin/python" ]; then quietly "$python" -I -m venv --prompt resonanz "$venv" || return; fi
    in_venv pip --version || in_venv ensurepip || return
    locked_uv >"$venv/uv.txt" || return
    PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 in_venv pip install --only-binary :all: -r "$venv/uv.txt"
}

# The requirement line of uv as uv.lock pins it, with its hashes.
locked_uv() {
    "$python" -I -c '
import sys, tomllib

with open(sys.argv[1], "rb") as lock:
    uv = next(package for package in tomllib.load(lock)["package"] if package["name"] == "uv")
print("uv==" + uv["version"], *("--hash=" + wheel["hash"] for wheel in uv["wheels"]))
' "$here/uv.lock"
}

# With encryption where that can be had: it is compiled code, and not made ready for every system.
fetch_libraries() {
    if sync_with --extra encryption --no-build-package sqlcipher3; then return; fi
    sync_with || return
    say "Für dieses System gibt es keine Verschlüsselung mit Kennwort; alles andere geht." \
        "There is no encryption with a passphrase for this system; everything else works."
}

# sync_with OPTION... Without build isolation, the project is built with the hatchling of uv.lock, not the newest.
sync_with() {
    if [ "$purpose" = run ]; then set -- --no-default-groups --group setup "$@"; fi
    set -- env UV_PROJECT_ENVIRONMENT="$venv" UV_PYTHON_DOWNLOADS=never \
        "$venv/bin/uv" sync --project "$here" --python "$venv/bin/python" --frozen --inexact \
        --compile-bytecode --no-build-isolation-package resonanz "$@"
    # uv draws its progress on a terminal only.
    if [ -t 2 ]; then "$@" >&2; else quietly "$@"; fi
}

in_venv() {
    quietly "$venv/bin/python" -I -m "$@"
}

quietly() {
    "$@" >>"$log" 2>&1 </dev/null
}

# say GERMAN ENGLISH
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        de*) printf '%s\n' "$1" >&2 ;;
        *) printf '%s\n' "$2" >&2 ;;
    esac
}

stop() {
    say "$@"
    exit 69
}

stop_with_log() {
    stop "Das ging nicht. Gibt es eine Verbindung ins Internet und Platz auf der Platte? Näheres steht in $log." \
        "That failed. Is there an internet connection, and room on the disk? Details are in $log."
}
