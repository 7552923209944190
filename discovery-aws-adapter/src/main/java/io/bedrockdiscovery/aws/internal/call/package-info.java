/**
 * Makes calls: within their deadline, measured, shared where several callers ask alike, ended when the adapter is
 * closed.
 */
@NullMarked
package io.bedrockdiscovery.aws.internal.call;

import org.jspecify.annotations.NullMarked;
