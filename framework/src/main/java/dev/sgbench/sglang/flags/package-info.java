/** SGLang's launch flags: which version has which, and whether given arguments fit them. */
package dev.sgbench.sglang.flags;
