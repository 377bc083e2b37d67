package fi.lapimurto.recruiting;

import java.util.List;

/**
 * What an applicant writes. Texts that were not asked for are {@code null}.
 *
 * @param unit the workplace within the organisation, or {@code null}
 * @param problem what problem is being solved (S3.3)
 * @param customerProcess which customers and which process it belongs to (S3.4, S3.13)
 * @param managementGoals which goals the management has set (S3.5, S3.14)
 * @param managementSupport how the management supports the team (S3.12)
 * @param data what is known of the problem by numbers
 * @param processOwner who owns a process that crosses organisations (S3.10)
 * @param decisionMaking how such changes are decided on (S3.11)
 * @param sketch how the team might be composed (S3.6)
 * @param sketchReason why a team that registers is of an unusual size or has many supervisors, or {@code null}
 * @param voluntary whether everybody takes part of their own will (S3.16)
 * @param language fi, sv or en: of the letters to the applicant
 */
public record ApplicationAnswers(
        String teamName,
        String organisation,
        String unit,
        String problem,
        String customerProcess,
        String managementGoals,
        String managementSupport,
        String data,
        Boolean crossesOrganisations,
        String processOwner,
        String decisionMaking,
        List<Place> sketch,
        String sketchReason,
        Boolean voluntary,
        String contactName,
        String contactEmail,
        String contactPhone,
        String language) {

    public ApplicationAnswers {
        sketch = sketch == null
                ? List.of()
                : sketch.stream().filter(it -> it != null).toList();
    }
}
