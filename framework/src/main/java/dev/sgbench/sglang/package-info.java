/**
 * Everything that speaks SGLang: the words of its protocol, each bound to a page and heading of
 * {@code .DUCUMENT}, the HTTP client and the decoder of its streams. No other package spells an
 * endpoint, a field or a flag.
 */
package dev.sgbench.sglang;
