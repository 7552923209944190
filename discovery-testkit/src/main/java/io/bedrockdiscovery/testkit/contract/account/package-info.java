/** The contracts of the ports for many accounts. */
@NullMarked
package io.bedrockdiscovery.testkit.contract.account;

import org.jspecify.annotations.NullMarked;
