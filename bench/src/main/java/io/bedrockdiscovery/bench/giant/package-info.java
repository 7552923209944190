/** Benchmarks of whole processes on an account that is many times as large as any. */
package io.bedrockdiscovery.bench.giant;
