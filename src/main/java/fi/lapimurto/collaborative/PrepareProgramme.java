package fi.lapimurto.collaborative;

record PrepareProgramme(
        String sharpenedGoals,
        String contents,
        String targetGroup,
        String coaches,
        String costSplit,
        String marketingText,
        CommissionerDecision commissionerDecision,
        String commissionerRemarks) {
    enum CommissionerDecision {
        approved,
        changes_needed
    }
}
