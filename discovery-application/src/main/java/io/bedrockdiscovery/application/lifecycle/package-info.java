/** The lifecycles of models for users and for programs. */
@NullMarked
package io.bedrockdiscovery.application.lifecycle;

import org.jspecify.annotations.NullMarked;
