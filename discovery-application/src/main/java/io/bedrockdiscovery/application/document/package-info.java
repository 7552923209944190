/** Documents of answers for users: headings, facts, tables and columns, independent of the medium. */
@NullMarked
package io.bedrockdiscovery.application.document;

import org.jspecify.annotations.NullMarked;
