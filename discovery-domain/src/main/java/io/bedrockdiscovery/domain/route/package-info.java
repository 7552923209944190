/**
 * Routes: the string to pass as {@code modelId}, the regions where the call may run, the best region, and the IAM
 * policy.
 */
@NullMarked
package io.bedrockdiscovery.domain.route;

import org.jspecify.annotations.NullMarked;
