/** The access to other accounts, by a role that is assumed in each. */
@NullMarked
package io.bedrockdiscovery.aws.internal.account;

import org.jspecify.annotations.NullMarked;
