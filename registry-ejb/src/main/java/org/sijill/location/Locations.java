package org.sijill.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.Language;

/**
 * The governorates and wilayat, read once and kept: they change by migration only, and a migration needs a new start.
 */
@ApplicationScoped
public class Locations {

    private final LocationRepository repository;
    private volatile Kept kept;

    @Inject
    Locations(LocationRepository repository) {
        this.repository = repository;
    }

    protected Locations() {
        this(null); // for the container
    }

    /** @return all governorates by code */
    public List<Governorate> governorates() {
        return kept().governorates();
    }

    /** @return the wilayat of a governorate by code; none if there is no such governorate */
    public List<Wilaya> wilayat(GovernorateCode governorate) {
        return kept().wilayat().values().stream()
                .filter(wilaya -> wilaya.code().governorate().equals(governorate))
                .sorted((a, b) -> a.code().value().compareTo(b.code().value()))
                .toList();
    }

    /** @return the wilaya, or empty if there is no such one, whatever the text looks like */
    public Optional<Wilaya> find(String code) {
        return WilayaCode.looksLikeOne(code)
                ? Optional.ofNullable(kept().wilayat().get(new WilayaCode(code)))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException if there is no such wilaya */
    public String name(WilayaCode code, Language language) {
        return find(code.value())
                .orElseThrow(() -> new IllegalArgumentException("no wilaya " + code))
                .name()
                .in(language);
    }

    /** @throws IllegalArgumentException if there is no such governorate */
    public String name(GovernorateCode code, Language language) {
        return kept().governorates().stream()
                .filter(governorate -> governorate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no governorate " + code))
                .name()
                .in(language);
    }

    private Kept kept() {
        var known = kept;
        if (known == null) {
            known = new Kept(
                    repository.governorates(),
                    repository.wilayat().stream().collect(Collectors.toMap(Wilaya::code, Function.identity())));
            kept = known;
        }
        return known;
    }

    private record Kept(List<Governorate> governorates, Map<WilayaCode, Wilaya> wilayat) {}
}
