"""The ways in that take files beside each other: banks, report texts, brands, logos, settings, keys."""

import os
import shutil
import struct
import zlib
from dataclasses import replace
from functools import partial
from pathlib import Path

from audit.banks.compiled import head, load_default_bank, packed, read_copy
from audit.banks.lint import lint
from audit.banks.load import load_bank
from audit.banks.report_reader import load_report_texts
from audit.banks.scaffold import new_bank
from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.source import Source
from audit.errors import UsageError
from audit.render.brand.png import SIGNATURE, clean_png
from audit.render.brand.reading import read_brand
from audit.render.brand.svg import clean_svg
from audit.settings import SETTINGS_FILE, READERS, load_settings, save_settings
from audit.store.opening import passphrase_in
from audit.tui.keyring import scopes
from audit.tui.keys_file import KEYS_FILE, read_keys
from benchmarks.fire.aim import Aim
