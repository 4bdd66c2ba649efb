// The body that performs the motions: an adult of 1.75 m, how long its parts are, what they weigh and how far
// its joints go. Numbers only, each with its published source; it neither poses nor draws.
#pragma once

namespace content::motion {

/// Metres. Shares of stature after Drillis & Contini (1966), as printed in Winter, Biomechanics and Motor
/// Control of Human Movement, 4th ed., fig. 4.1; where they give none, the source stands beside the number.
struct Body {
    static constexpr float stature = 1.75F;

    static constexpr float thigh = 0.245F * stature;
    static constexpr float shank = 0.246F * stature;
    static constexpr float ankle_height = 0.039F * stature;
    static constexpr float foot = 0.152F * stature;
    /// Half the distance of the hip joints' centres: 0.10 of stature between them (Seidel et al. 1995, 17 to
    /// 18 cm).
    static constexpr float half_hips = 0.05F * stature;
    /// The shoe: from the ankle's foot point back to the heel, on to the ball (toe joint), on to the toe's
    /// tip. The ankle stands over a quarter of the foot, the toe joint over 0.72 of it (Hawes & Sovak 1994).
    static constexpr float ankle_to_heel = 0.25F * foot;
    static constexpr float ankle_to_ball = 0.47F * foot;
    static constexpr float toe = 0.28F * foot;
    static constexpr float half_sole = 0.0275F * stature;

    /// Hips to the seventh neck vertebra at 0.83 of stature, divided as the pelvis (to L5), the lumbar, the
    /// lower and the upper thoracic spine are (Panjabi & White, Clinical Biomechanics of the Spine, lengths
    /// of the regions).
    static constexpr float pelvis = 0.058F * stature;
    static constexpr float lumbar = 0.088F * stature;
    static constexpr float midriff = 0.068F * stature;
    static constexpr float chest = 0.086F * stature;
    static constexpr float neck = 0.055F * stature;
    static constexpr float head = 0.115F * stature;

    /// Breastbone to shoulder: the joints' centres 0.205 of stature apart (biacromial 0.23, less the humerus'
    /// heads).
    static constexpr float clavicle_start = 0.014F * stature;
    static constexpr float clavicle = 0.0885F * stature;
    static constexpr float upper_arm = 0.186F * stature;
    static constexpr float forearm = 0.146F * stature;
    static constexpr float hand = 0.108F * stature;

    static constexpr float leg = thigh + shank;
    static constexpr float arm = upper_arm + forearm;
};

/// Shares of the body's mass (one limb each) and where along the part, from the trunk's end, its centre lies.
/// Winter, table 4.1 (after Dempster).
struct Mass {
    float share;
    float along;
};
struct Masses {
    static constexpr Mass foot{0.0145F, 0.50F};
    static constexpr Mass shank{0.0465F, 0.433F};
    static constexpr Mass thigh{0.100F, 0.433F};
    static constexpr Mass upper_arm{0.028F, 0.436F};
    static constexpr Mass forearm{0.016F, 0.430F};
    static constexpr Mass hand{0.006F, 0.506F};
    static constexpr Mass head_and_neck{0.081F, 0.80F};
    static constexpr Mass thorax{0.216F, 0.50F};
    static constexpr Mass abdomen{0.139F, 0.50F};
    static constexpr Mass pelvis{0.142F, 0.50F};
};

/// Degrees, both ends allowed.
struct Range {
    float from;
    float to;
    [[nodiscard]] constexpr bool holds(float degrees, float slack = 0) const {
        return degrees >= from - slack && degrees <= to + slack;
    }
};

/// How far healthy adult joints go: American Academy of Orthopaedic Surgeons, Joint Motion (1965), as tabled
/// in Norkin & White, Measurement of Joint Motion, appendix A. First direction named is the positive one.
struct Ranges {
    static constexpr Range hip_flexion{-30, 120};
    static constexpr Range hip_abduction{-30, 45};
    static constexpr Range hip_rotation{-45, 45}; ///< outward +
    static constexpr Range knee{0, 135};
    static constexpr Range ankle{-50, 20}; ///< toes up +, with a straight knee
    /// Standing, with the knee bent by 20 or more the calf lets go: weight-bearing lunge, Bennell et al.
    /// 1998, 35 to 40; the knee's angle after Baumbach et al. 2014.
    static constexpr float ankle_with_bent_knee = 35;
    static constexpr Range ankle_turn{-35,
                                      35}; ///< the foot about the shank: subtalar joint and shank together
    static constexpr Range toe{-45, 70};   ///< of the great toe; up +
    static constexpr Range spine_flexion{-25, 80};
    static constexpr Range spine_bend{-35, 35};
    static constexpr Range spine_twist{-45, 45};
    static constexpr Range neck{-60,
                                60}; ///< about any axis: the smallest, 45 a side, and 15 of the upper spine's
    static constexpr Range shoulder_elevation{0, 180};
    static constexpr Range shoulder_plane{-90,
                                          135}; ///< 0 sideways, 90 forwards, 135 across; behind to 60 up only
    static constexpr Range shoulder_back{0, 60};       ///< elevation behind the body
    static constexpr Range shoulder_rotation{-90, 70}; ///< inward +
    static constexpr Range elbow{0, 150};
};

} // namespace content::motion
