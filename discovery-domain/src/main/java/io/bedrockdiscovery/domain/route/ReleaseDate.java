package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The date of a model's release. AWS sends it for some models only; ids of others have a date, such as
 * {@code anthropic.claude-3-haiku-20240307-v1:0} or {@code mistral.magistral-small-2509}.
 */
final class ReleaseDate {
    /** Shorter numbers in ids are years and months from here on; no model is older. */
    private static final int FIRST_YEAR = 2020;

    private static final int LAST_YEAR = 2099;

    private ReleaseDate() {}

    /** Returns the date in UTC; null where neither AWS nor the id has it. */
    static @Nullable LocalDate of(FoundationModel model) {
        Lifecycle life = model.modelLifecycle();
        return life == null || life.startOfLifeTime() == null
                ? inId(model.modelId().base())
                : LocalDate.ofInstant(life.startOfLifeTime(), ZoneOffset.UTC);
    }

    private static @Nullable LocalDate inId(String id) {
        int digits = 0;
        for (int at = id.length() - 1; at >= -1; at--) {
            if (at >= 0 && isDigit(id.charAt(at))) {
                digits++;
                continue;
            }
            LocalDate date = isPart(id, at, digits) ? date(id.substring(at + 1, at + 1 + digits)) : null;
            if (date != null) {
                return date;
            }
            digits = 0;
        }
        return null;
    }

    /** Tells whether the digits after a position are a part of the id by themselves. */
    private static boolean isPart(String id, int before, int digits) {
        int after = before + 1 + digits;
        return (before < 0 || isEdge(id.charAt(before))) && (after == id.length() || isEdge(id.charAt(after)));
    }

    private static @Nullable LocalDate date(String digits) {
        return switch (digits.length()) {
            case 8 -> date(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
            case 4 -> date(2000 + number(digits, 0, 2), number(digits, 2, 4), 1);
            default -> null;
        };
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean isDate = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isDate ? LocalDate.of(year, month, day) : null;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isEdge(char each) {
        return each == '-' || each == '.' || each == '_';
    }
}
