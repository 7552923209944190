/** Ready-made worlds: a sample of the models and profiles that AWS listed, and a small invented one for tests. */
@NullMarked
package io.bedrockdiscovery.testkit.world;

import org.jspecify.annotations.NullMarked;
