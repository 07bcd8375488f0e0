package org.sijill.web.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.location.WilayaCode;
import org.sijill.registration.Channel;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RequestKey;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.CivilNumber;
import org.sijill.web.rest.InvalidFieldsException;

/**
 * The body of a filing: the four fields an application cannot do without.
 *
 * @see "reference.md §2.7, minimum data"
 */
public record FileApplication(String civilNumber, String mobile, String wilaya, List<String> helpWanted) {

    /** @throws InvalidFieldsException naming every field that is wrong */
    SubmitApplication command(RequestKey key) {
        var wrong = new LinkedHashMap<String, String>();
        var number = read("civilNumber", civilNumber, wrong, () -> CivilNumber.of(civilNumber));
        var phone = read("mobile", mobile, wrong, () -> MobileNumber.of(mobile));
        var place = read("wilaya", wilaya, wrong, this::wilayaCode);
        var help = read("helpWanted", helpWanted, wrong, () -> helpWanted.stream()
                .map(HelpKind::of)
                .collect(Collectors.toSet()));
        if (helpWanted != null && helpWanted.isEmpty()) {
            wrong.put("helpWanted", "registration.error.helpMissing");
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFieldsException(wrong);
        }
        return new SubmitApplication(key, number, phone, place, help, Channel.PARTNER);
    }

    private WilayaCode wilayaCode() {
        if (!WilayaCode.looksLikeOne(wilaya)) {
            throw new BusinessException("registration.error.wilayaUnknown");
        }
        return new WilayaCode(wilaya);
    }

    private static <T> T read(String field, Object given, Map<String, String> wrong, Supplier<T> reader) {
        if (given == null) {
            wrong.put(field, "common.error.required");
            return null;
        }
        try {
            return reader.get();
        } catch (BusinessException invalid) {
            wrong.put(field, invalid.code());
            return null;
        }
    }
}
