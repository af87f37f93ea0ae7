package dev.tandem.query.figures;

import dev.tandem.query.openapi.Asked;
import dev.tandem.query.openapi.AskedEndpoints;
import java.util.List;

final class FiguresAsked implements AskedEndpoints {

    @Override
    public List<Asked> asked() {
        return List.of(
                new Asked(
                        "getFigures",
                        "/metrics/{group}",
                        "funnel",
                        "?recruiter=anna-7&by=pair&period=MONTH&expand=people",
                        "lea",
                        "ta-leader"),
                new Asked(
                        "getPairStrength",
                        "/pairs/{recruiter}/{hiringManager}",
                        "anna-7/mara-7",
                        "?period=MONTH",
                        "lea",
                        "ta-leader"),
                new Asked("listMetricDefinitions", "/metrics/definitions", "", "", "lea", "ta-leader"),
                new Asked(
                        "listStageIntervals", "/metrics/stage-intervals", "", "?requisition=req-7", "lea", "ta-leader"),
                new Asked("getCalibration", "/interviewers/{id}/calibration", "ines", "", "lea", "ta-leader"),
                new Asked("listInconsistencies", "/metrics/consistency", "", "", "lea", "ta-leader"),
                new Asked(
                        "listCasesOfCell",
                        "/metrics/drill",
                        "",
                        "?cell=offerAcceptance%3Frequisition%3Dreq-7",
                        "lea",
                        "ta-leader"));
    }
}
