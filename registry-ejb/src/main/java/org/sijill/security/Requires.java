package org.sijill.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a boundary method asks for. Whoever lacks it is told that there is no such thing
 * ({@link org.sijill.common.NotAvailableException}).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** {@code feature.verb}, or {@link #ANYBODY} where a method serves people who are not logged in. */
    @Nonbinding
    String value() default "";

    /** No permission needed: logging in, public pages. The access matrix lists each such method by name. */
    String ANYBODY = "*";
}
