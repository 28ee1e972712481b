package right;

/** Shares its name with a class of the framework, which generated sources must not confuse. */
class Protocol {}
