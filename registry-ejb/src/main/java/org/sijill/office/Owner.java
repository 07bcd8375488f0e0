package org.sijill.office;

import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.CivilNumber;

/**
 * An account's owner, checked.
 *
 * @param civilNumber empty only for the administrator of the first start
 */
record Owner(BilingualName name, Optional<CivilNumber> civilNumber, Language language) {

    /** @throws BusinessException {@code office.error.nameMissing}, {@code security.error.civilNumber} */
    static Owner of(AccountOwner typed) {
        var name =
                new BilingualName(typed.name().ar().strip(), typed.name().en().strip());
        if (name.ar().isEmpty() || name.en().isEmpty()) {
            throw new BusinessException("office.error.nameMissing");
        }
        var number = CivilNumber.of(typed.civilNumber());
        return new Owner(name, Optional.of(number), typed.language());
    }
}
