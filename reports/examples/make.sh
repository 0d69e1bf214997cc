#!/bin/sh
# Makes every file of this folder anew: an example of each track and form, in both languages.
set -eu
cd "$(dirname "$0")/../.."
exec .venv/bin/python -m tools.examples
