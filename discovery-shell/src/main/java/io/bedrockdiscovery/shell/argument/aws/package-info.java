/** Arguments that AWS's own files give the values of. */
@NullMarked
package io.bedrockdiscovery.shell.argument.aws;

import org.jspecify.annotations.NullMarked;
