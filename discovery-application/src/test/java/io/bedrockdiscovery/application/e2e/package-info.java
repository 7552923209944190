/** Tests of the page in a real browser. */
package io.bedrockdiscovery.application.e2e;
