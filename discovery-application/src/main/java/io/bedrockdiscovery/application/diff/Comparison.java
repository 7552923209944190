package io.bedrockdiscovery.application.diff;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two sides. A difference is reported only if both sides are known as far as it goes: a list that is not known makes no
 * model missing and no way to call another one.
 */
final class Comparison {
    private final Side left;
    private final Side right;
    private final List<Pair> pairs;

    /** Two regions to compare, which are the same one where the sides are accounts. */
    record Pair(Region left, Region right) {}

    /** A way to call from two regions, which differs. */
    record Ways(Pair pair, List<InvocationMode> left, List<InvocationMode> right) {}

    /** A model that both sides can call, in different ways. */
    record Different(ModelId modelId, List<Ways> ways) {
        Different {
            ways = List.copyOf(ways);
        }
    }

    /** The differences, each list sorted by model. */
    record Result(List<ModelId> onlyLeft, List<ModelId> onlyRight, List<Different> different) {
        Result {
            onlyLeft = List.copyOf(onlyLeft);
            onlyRight = List.copyOf(onlyRight);
            different = List.copyOf(different);
        }
    }

    private Comparison(Side left, Side right, List<Pair> pairs) {
        this.left = left;
        this.right = right;
        this.pairs = pairs;
    }

    static Result of(Side left, Side right, List<Pair> pairs) {
        return new Comparison(left, right, List.copyOf(pairs)).result();
    }

    private Result result() {
        Set<ModelId> models = new TreeSet<>(left.models());
        models.addAll(right.models());
        List<ModelId> onlyLeft = new ArrayList<>();
        List<ModelId> onlyRight = new ArrayList<>();
        List<Different> different = new ArrayList<>();
        for (ModelId id : models) {
            List<Pair> ofLeft = pairs.stream()
                    .filter(pair -> !left.modes(id, pair.left()).isEmpty())
                    .toList();
            List<Pair> ofRight = pairs.stream()
                    .filter(pair -> !right.modes(id, pair.right()).isEmpty())
                    .toList();
            if (ofLeft.isEmpty() != ofRight.isEmpty()) {
                if (ofRight.isEmpty() && ofLeft.stream().allMatch(pair -> right.lacks(id, pair.right()))) {
                    onlyLeft.add(id);
                }
                if (ofLeft.isEmpty() && ofRight.stream().allMatch(pair -> left.lacks(id, pair.left()))) {
                    onlyRight.add(id);
                }
            } else if (!ofLeft.isEmpty()) {
                List<Ways> ways = pairs.stream()
                        .filter(pair -> differs(id, pair))
                        .map(pair -> new Ways(pair, left.modes(id, pair.left()), right.modes(id, pair.right())))
                        .toList();
                if (!ways.isEmpty()) {
                    different.add(new Different(id, ways));
                }
            }
        }
        return new Result(onlyLeft, onlyRight, different);
    }

    private boolean differs(ModelId id, Pair pair) {
        Set<InvocationMode> decidable = left.decidable(pair.left());
        decidable.retainAll(right.decidable(pair.right()));
        Set<InvocationMode> one = new HashSet<>(left.modes(id, pair.left()));
        Set<InvocationMode> other = new HashSet<>(right.modes(id, pair.right()));
        one.retainAll(decidable);
        other.retainAll(decidable);
        return !one.equals(other);
    }
}
