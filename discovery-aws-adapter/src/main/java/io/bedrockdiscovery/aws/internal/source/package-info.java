/** The sources of the domain's ports: the requests to AWS and the translation of their answers. */
@NullMarked
package io.bedrockdiscovery.aws.internal.source;

import org.jspecify.annotations.NullMarked;
