"""What stands in files: question banks and answers, read strictly, with file and line for every fault."""
