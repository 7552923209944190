/** Sessions: scan or read the store, judge completeness, and collect warnings. */
@NullMarked
package io.bedrockdiscovery.application.session;

import org.jspecify.annotations.NullMarked;
