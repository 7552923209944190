/** Many accounts: which there are, the access to each, and their scan. */
@NullMarked
package io.bedrockdiscovery.domain.account;

import org.jspecify.annotations.NullMarked;
