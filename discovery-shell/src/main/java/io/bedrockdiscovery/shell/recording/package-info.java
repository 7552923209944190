/** What was known of an account at one time, in a file that can be passed on and answered from. */
@NullMarked
package io.bedrockdiscovery.shell.recording;

import org.jspecify.annotations.NullMarked;
