package org.sijill.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a page read a record's component as a property: {@code #{row.number}}. Expression Language 5 cannot. */
public class RecordResolver extends ELResolver {

    private record Property(Class<?> type, String name) {}

    private static final Map<Property, Optional<Method>> ACCESSORS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.get().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new ELException("cannot read " + property, failed);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        accessor.ifPresent(found -> context.setPropertyResolved(base, property));
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // a record is never written
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (accessor(base, property).isPresent()) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Optional<Method> accessor(Object base, Object property) {
        return base instanceof Record && property != null
                ? ACCESSORS.computeIfAbsent(
                        new Property(base.getClass(), property.toString()), RecordResolver::findAccessor)
                : Optional.empty();
    }

    private static Optional<Method> findAccessor(Property property) {
        return Arrays.stream(property.type().getRecordComponents())
                .filter(component -> component.getName().equals(property.name()))
                .map(component -> {
                    var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    return accessor;
                })
                .findFirst();
    }
}
