package org.sijill.office;

/** A password made by the product for an account, shown once; its owner must change it when he logs in. */
public record FirstPassword(AccountId account, String userName, String password) {

    /** Without the password: this text lands in logs. */
    @Override
    public String toString() {
        return "first password of account " + account;
    }
}
