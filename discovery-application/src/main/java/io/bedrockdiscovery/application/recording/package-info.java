/** Recordings: what was known of an account at one time, in a file that answers can be given from. */
@NullMarked
package io.bedrockdiscovery.application.recording;

import org.jspecify.annotations.NullMarked;
