/** Many accounts: their file, their scan, and the questions over all of them. */
@NullMarked
package io.bedrockdiscovery.application.account;

import org.jspecify.annotations.NullMarked;
