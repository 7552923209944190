package io.bedrockdiscovery.application.session;

import java.util.List;
import java.util.stream.Stream;

/** Looks in catalogues other than the runtime's for a name that no model of the runtime has. */
@FunctionalInterface
public interface OtherCatalogues {
    /** Returns the result in lines for users, which tell which catalogues were asked. May ask AWS, and block. */
    List<String> linesAbout(String name);

    /** Returns catalogues whose lines come after these. */
    default OtherCatalogues after(List<String> before) {
        return name -> Stream.concat(before.stream(), linesAbout(name).stream()).toList();
    }
}
