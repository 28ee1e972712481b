"""Words that no class or registration declares: keys of answers and lines of the log, as the code spells them."""

import ast

COLUMNS = ()

# Keys, and where below sglang/srt/ the code writes them.
KEYS = {
    "entrypoints/": ("error", "message", "internal_states", "version", "loads", "accelerator"),
    "managers/": ("load", "text", "output_ids", "meta_info", "type", "max_total_num_tokens", "max_req_input_len", "effective_max_running_requests_per_dp"),
}
# Attributes of classes that become keys of answers, and where they are.
ATTRIBUTES = {"model_executor/cuda_graph_config": ("decode", "prefill", "backend", "bs")}
# The end of a stream, within a longer text.
ENDS = {"entrypoints/": ("[DONE]",)}
# What lines of the log have.
LINES = {"": ("Load weight begin", "Memory pool end", "Capture", "The server is fired up and ready to roll!")}


def extract(package):
    """Rows, without columns, by word."""
    rules = ((KEYS, _keys), (ATTRIBUTES, _attributes), (ENDS, _has), (LINES, _logs))
    return {
        word: {}
        for words, rule in rules
        for folder in words
        for word in words[folder]
        if any(rule(module.tree, word) for module in package.mentioning(word, "sglang/srt/" + folder))
    }


def _texts(tree):
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _keys(tree, word):
    """Whether the word is a key of a dictionary that is made or read."""
    keys = (key for node in ast.walk(tree) for key in (node.keys if isinstance(node, ast.Dict) else [node.slice] if isinstance(node, ast.Subscript) else []))
    return any(isinstance(key, ast.Constant) and key.value == word for key in keys)


def _attributes(tree, word):
    """Whether the word is a typed attribute of a class."""
    declared = (node.target for node in ast.walk(tree) if isinstance(node, ast.AnnAssign))
    return any(isinstance(target, ast.Name) and target.id == word for target in declared)


def _has(tree, word):
    return any(word in text for text in _texts(tree))


def _logs(tree, word):
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(ast.unparse(call.func).startswith(("logger.", "log_", "self.logger.")) and _has(call, word) for call in calls)
