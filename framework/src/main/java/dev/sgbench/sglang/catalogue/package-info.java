/**
 * What each release of SGLang has: launch flags, endpoints, fields, keys of {@code meta_info} and
 * metrics, from {@link dev.sgbench.sglang.catalogue.Releases#OLDEST} to {@link
 * dev.sgbench.sglang.catalogue.Releases#NEWEST}. {@code tools/sglang-catalogue} makes the data out
 * of the packages that SGLang was published as.
 */
package dev.sgbench.sglang.catalogue;
