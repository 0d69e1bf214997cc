"""The method: values in, values out; standard library only, no clock, no files, no screen."""
