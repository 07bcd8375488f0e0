package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransactionMemoryTest {

    private final TestTransactions transactions = new TestTransactions();
    private final TransactionMemory memory = transactions.memory();

    @Test
    void whatWasKeptIsFoundByKindAndId() {
        transactions.begin();

        assertThat(memory.keep(String.class, 7, "seven")).isEqualTo("seven");

        assertThat(memory.find(String.class, 7)).contains("seven");
        assertThat(memory.find(String.class, 8)).isEmpty();
        assertThat(memory.find(Integer.class, 7)).isEmpty();
    }

    @Test
    void theNextTransactionKnowsNothingOfIt() {
        transactions.begin();
        memory.keep(String.class, 7, "seven");

        transactions.begin();

        assertThat(memory.find(String.class, 7)).isEmpty();
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        transactions.begin();
        memory.keep(String.class, 7, "seven");

        memory.forget();

        assertThat(memory.find(String.class, 7)).isEmpty();
    }

    @Test
    void outsideOfATransactionNothingIsKept() {
        assertThat(memory.keep(String.class, 7, "seven")).isEqualTo("seven");
        assertThat(memory.find(String.class, 7)).isEmpty();
        memory.forget();
    }
}
