package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.filter.FilterRegister;
import java.util.List;

/**
 * The filters there are.
 *
 * @param problems why some that were meant to be there are not, in lines for people
 */
public record FilterStock(FilterRegister register, List<String> problems) {
    public FilterStock {
        requireNonNull(register, "register is null");
        problems = List.copyOf(problems);
    }
}
