package org.sijill.common;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Makes the container's registry of transactions injectable into constructors, which {@code @Resource} itself is not. */
@Dependent
class Transactions {

    @Produces
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;
}
