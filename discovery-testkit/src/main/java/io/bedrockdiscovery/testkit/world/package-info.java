/** The sample world: regions, models and profiles as AWS listed them, for trying things out without an account. */
@NullMarked
package io.bedrockdiscovery.testkit.world;

import org.jspecify.annotations.NullMarked;
