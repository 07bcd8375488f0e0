package org.sijill.workflow;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Locale;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;

/**
 * Finds the bean a diagram names ({@code ${registrationProcess.…}}) among the application's beans, and runs its method as
 * the process's own actor: a job thread has no caller, and a clerk's request must not lend its rights to a process step.
 */
class ProcessBeans extends ELResolver {

    private static final String SUFFIX = "Process";

    private final Instance<Object> beans;
    private final CurrentActor current;
    private final ProcessPermissions permissions;
    private final BeanELResolver plain = new BeanELResolver();

    ProcessBeans(Instance<Object> beans, CurrentActor current, ProcessPermissions permissions) {
        this.beans = beans;
        this.current = current;
        this.permissions = permissions;
    }

    /** A bean and the process it belongs to. */
    private record ProcessBean(String processKey, Object bean) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name) || !name.endsWith(SUFFIX)) {
            return null;
        }
        var found = beans.select(NamedLiteral.of(name));
        if (!found.isResolvable()) {
            return null;
        }
        context.setPropertyResolved(true);
        return new ProcessBean(processKey(name), found.get());
    }

    /** @return {@code grievance-handling} for {@code grievanceHandlingProcess} */
    private static String processKey(String bean) {
        var key = bean.substring(0, bean.length() - SUFFIX.length());
        return key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof ProcessBean process)) {
            return null;
        }
        var result = current.as(
                Actor.system(process.processKey(), permissions.of(process.processKey())),
                () -> plain.invoke(context, process.bean(), method, types, arguments));
        context.setPropertyResolved(true);
        return result;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // a diagram never writes to a bean
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
