package fi.lapimurto.engine.gate;

import java.util.Locale;
import java.util.Set;

/**
 * The conditions that the web apps of 7.24 ask by, as parameters of an address or as keys of JSON; whatever is not here is
 * refused. Taken from their scripts, without what nobody here needs: conditions on variables cost more than linearly and
 * would tell what nobody may read, and expressions are not accepted at all.
 */
final class AllowedNames {

    /** Tasklist always sends them, and empty unless somebody searches by variables. */
    static final Set<String> ALWAYS_EMPTY = Set.of("processVariables", "taskVariables", "caseInstanceVariables");

    private static final Set<String> CONDITIONS = Set.of("""
        active activityId activityIdIn activityInstanceId activityInstanceIdIn activityName activityType assigned
        assignee assigneeIn assigneeLike available batchId businessKey canceled candidateGroup candidateGroups
        candidateUser completed createdAfter createdBefore createdBy creationDateBased creationLog
        decisionDefinitionId decisionDefinitionIdIn decisionDefinitionKey decisionDefinitionKeyIn decisionInstanceId
        decisionRequirementsDefinitionId delegationState deleted deletionLog deploymentId description
        descriptionLike deserializeValues due dueAfter dueBefore dueDate endDate executionId failedActivityId
        failedJobs failureLog finished firstResult followUp followUpAfter followUpBefore
        followUpBeforeOrNotExistent followUpDate groupBy groupId groupMember hostname id idIn incidentId
        incidentMessage incidentType incidents includeAssignedTasks includeInputs includeOutputs initial
        involvedUser itemCount jobDefinitionId jobDefinitionType jobId key keyIn latest latestVersion maxPriority
        maxResults member memberOfGroup memberOfTenant minPriority name nameLike noCache noRetriesLeft open operationId
        operationType orQueries owner parentProcessDefinitionId parentProcessInstanceId periodUnit permissionName
        priority processDefinitionId processDefinitionIdIn processDefinitionKey processDefinitionKeyIn
        processDefinitionName processDefinitionNameLike processDefinitionWithoutTenantId processInstanceBusinessKey processInstanceBusinessKeyLike
        processInstanceId processInstanceIdIn processInstanceIds resourceId resourceName resourceType
        rootDecisionInstanceId rootIncidents sortBy sortOrder sorting sorting[sortBy] sorting[sortOrder] startDate startableInTasklist
        startablePermissionCheck startedAfter startedBefore subProcessInstance successLog superProcessInstance
        suspended taskDefinitionKey taskDefinitionKeyIn taskDefinitionKeyLike taskId tenantIdIn type unassigned
        unfinished userId userMember variableNames version versionTag withCandidateGroups withException withFailures
        withIncident withRetriesLeft withoutCandidateGroups withoutDueDate withoutFailures withoutTenantId
        """.strip().split("\\s+"));

    private AllowedNames() {}

    static boolean isCondition(String name) {
        return CONDITIONS.contains(name);
    }

    /** So many results the engine gives at once (queryMaxResultsLimit). */
    static final int MOST_RESULTS = 2000;

    /** Whether it is text that a database knows. */
    static boolean isText(String value) {
        return value.indexOf('\0') < 0;
    }

    /** Whether it may be asked for: also no more results than there may be at once. */
    static boolean isValue(String name, String value) {
        return switch (name) {
            case "firstResult" -> value.matches("\\d{1,6}");
            case "maxResults" -> value.matches("\\d{1,4}") && Integer.parseInt(value) <= MOST_RESULTS;
            default -> isText(value);
        };
    }

    /** Whether a form may call a field or a part of it so; another alphabet could imitate what the engine knows. */
    static boolean isField(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]{0,63}") && !isExpression(name);
    }

    static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
