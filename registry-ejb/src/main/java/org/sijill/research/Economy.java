package org.sijill.research;

import java.io.Serializable;
import java.util.Set;
import org.sijill.common.Money;

/**
 * What the family lives on, as it was seen.
 *
 * @param income rial a month, of all together
 * @param debts rial, of all together
 * @param note in the researcher's words; empty if there are none
 */
public record Economy(Money income, Money debts, Set<AssetKind> assets, String note) implements Serializable {

    public Economy {
        assets = Set.copyOf(assets);
    }

    @Override
    public String toString() {
        return "economy";
    }
}
